export interface Countdown {
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Calls `onEnd` after `duration` ms of unpaused time. Pauses add up: hover and focus may overlap, and both must end. */
export function startCountdown(duration: number, onEnd: () => void): Countdown {
  let left = duration;
  let startedAt = Date.now();
  let holds = 0;
  let isOver = false;
  let timer = setTimeout(end, left);

  function end() {
    isOver = true;
    onEnd();
  }

  return {
    pause() {
      if (isOver || holds++ > 0) return;
      clearTimeout(timer);
      left -= Date.now() - startedAt;
    },
    resume() {
      if (isOver || holds === 0 || --holds > 0) return;
      startedAt = Date.now();
      timer = setTimeout(end, left);
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
