import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { JobCard } from './JobCard';
import './JobHost.css';
import { JobContext, type Jobs } from './jobs';
import { useToasts } from './toasts';

interface Job {
  key: number;
  label: string;
  done: number;
  total: number;
  stop: () => void;
}

/** What is quick shows nothing at all: a card that flashes by is worse than none. */
const SHOWN_AFTER = 300;

/** Holds the cards of the work under way. Lives inside a ToastHost, which tells the failures. */
export function JobHost({ children }: { children: ComponentChildren }) {
  const [jobs, setJobs] = useState<Job[]>([]);
  const toasts = useToasts();
  const nextKey = useRef(0);

  const api = useMemo<Jobs>(
    () => ({
      async run(label, work) {
        const key = nextKey.current++;
        const controller = new AbortController();
        let job: Job = { key, label, done: 0, total: 0, stop: () => controller.abort() };
        let isShown = false;
        const draw = () => setJobs((all) => [...all.filter((other) => other.key !== key), job]);
        const timer = setTimeout(() => {
          isShown = true;
          draw();
        }, SHOWN_AFTER);
        try {
          return await work({
            signal: controller.signal,
            onProgress(done, total) {
              job = { ...job, done, total };
              if (isShown) draw();
            },
          });
        } catch (error) {
          // What was stopped on purpose fails in whichever way: only the others are told.
          if (!controller.signal.aborted) toasts.showError(error);
          return undefined;
        } finally {
          clearTimeout(timer);
          setJobs((all) => all.filter((other) => other.key !== key));
        }
      },
    }),
    [toasts],
  );

  return (
    <JobContext.Provider value={api}>
      {children}
      <div class="jobs">
        {jobs.map((job) => (
          <JobCard key={job.key} label={job.label} done={job.done} total={job.total} onCancel={job.stop} />
        ))}
      </div>
    </JobContext.Provider>
  );
}
