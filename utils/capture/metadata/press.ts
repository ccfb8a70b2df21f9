/** Outlets that a page shows in its head: by their logo beside the heading, or by a name in words. */
import { isOwner } from './credits';
import { attributeOf, findAll, hintOf, isBefore, parentOf } from './dom';
import type { Heading } from './heading';
import type { Line } from './lines';
import { cleanText } from './text';

/** Portals show the logo of the paper that a text is from above its heading: the logo's alternative text. */
export function pressOf(heading: Heading | undefined): string | undefined {
  let box = heading && parentOf(heading.element);
  for (let i = 0; heading && box && i < 2; i++, box = parentOf(box)) {
    for (const image of findAll(box, 'img[alt]', 4)) {
      const [link, holder] = [parentOf(image), parentOf(parentOf(image) ?? image)];
      const hint = [image, link, holder].map((element) => element && hintOf(element)).join(' ');
      const name = cleanText(attributeOf(image, 'alt'));
      if (isBefore(image, heading.element) && /press|media|source|provider/.test(hint) && name.length >= 2 && name.length <= 20)
        return name;
    }
  }
  return undefined;
}

/** The owner's name in the first lines of a page without a title of its own: 石泊市总工会 in large letters. */
export function ownerInHead(lines: Line[], heading: Heading | undefined): string | undefined {
  const parts = lines.slice(0, Math.min(3, heading?.first ?? 0)).flatMap((line) => line.parts);
  return parts.map(({ text }) => cleanText(text)).find(isOwner);
}
