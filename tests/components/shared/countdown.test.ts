import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCountdown } from '../../../components/shared/countdown';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('ends after its time', () => {
  const end = vi.fn();
  startCountdown(8000, end);
  vi.advanceTimersByTime(7999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledOnce();
});

it('does not run while paused, and goes on with what was left', () => {
  const end = vi.fn();
  const countdown = startCountdown(8000, end);
  vi.advanceTimersByTime(5000);
  countdown.pause();
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
  countdown.resume();
  vi.advanceTimersByTime(2999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledOnce();
});

it('waits until both hover and focus have gone', () => {
  const end = vi.fn();
  const countdown = startCountdown(1000, end);
  countdown.pause();
  countdown.pause();
  countdown.resume();
  vi.advanceTimersByTime(5000);
  expect(end).not.toHaveBeenCalled();
  countdown.resume();
  vi.advanceTimersByTime(1000);
  expect(end).toHaveBeenCalledOnce();
});

it('stays quiet once stopped', () => {
  const end = vi.fn();
  const countdown = startCountdown(1000, end);
  countdown.stop();
  countdown.resume();
  vi.advanceTimersByTime(5000);
  expect(end).not.toHaveBeenCalled();
});
