import { useKeys } from '../use-keys';

interface CardActions {
  enter?: () => void;
  tags: () => void;
  note: () => void;
}

/** The letters that act on the card while nothing is typed. */
export function useCardKeys({ enter, tags, note }: CardActions): void {
  useKeys({ Enter: enter, t: tags, n: note });
}
