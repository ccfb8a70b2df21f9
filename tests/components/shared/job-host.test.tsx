// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { JobHost } from '../../../components/shared/JobHost';
import { type Jobs, useJobs } from '../../../components/shared/jobs';
import { ToastHost } from '../../../components/shared/ToastHost';
import { click, draw, pass } from '../render';

let jobs: Jobs;
function Grab() {
  jobs = useJobs();
  return null;
}
const open = () =>
  draw(
    <ToastHost>
      <JobHost>
        <Grab />
      </JobHost>
    </ToastHost>,
  );
const card = () => document.querySelector('.job')?.textContent;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('shows nothing for what is quick, and the count for what is not', async () => {
  open();
  const done = jobs.run('Exporting …', async ({ onProgress }) => {
    onProgress(1, 3);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    onProgress(2, 3);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return 'file';
  });
  await pass(290);
  expect(card()).toBeUndefined();
  await pass(100);
  expect(card()).toContain('1 of 3');
  await pass(1000);
  expect(card()).toContain('2 of 3');
  await pass(1000);
  expect(await done).toBe('file');
  expect(card()).toBeUndefined();
});

it('stops on Cancel without a word of failure', async () => {
  const { button } = open();
  const done = jobs.run('Exporting …', ({ signal }) => {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  await pass(400);
  await click(button('Cancel'));
  expect(await done).toBeUndefined();
  expect(document.querySelector('.toast')).toBeNull();
});

it('gives the focus back to where it was when the card goes', async () => {
  const { button } = open();
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  const done = jobs.run('Exporting …', ({ signal }) => {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  await pass(400);
  button('Cancel').focus();
  await click(button('Cancel'));
  await done;
  await pass(0);
  expect(document.activeElement).toBe(before);
});

it('tells a failure', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  open();
  const done = jobs.run('Exporting …', () => Promise.reject(new Error('disk')));
  await pass(10);
  expect(await done).toBeUndefined();
  expect(document.querySelector('.toast')?.textContent).toContain('Something went wrong');
});
