import { useEffect, useState } from 'preact/hooks';

/** So long after the last letter it is said what could not be read: before, it may only be unfinished. */
const PAUSE = 700;

interface QueryProblemsProps {
  text: string;
  /** Nothing is offered to go on with: what is still empty will stay so. */
  isFinished: boolean;
}

/** What could not be read of a search, in words. */
export function QueryProblems({ text, isFinished }: QueryProblemsProps) {
  const [told, setTold] = useState<{ text: string; sentences: string[] }>();
  useEffect(() => {
    let isStopped = false;
    const tell = async () => {
      const { problemSentences } = await import('./problem-sentences');
      const sentences = await problemSentences(text, { isFinished });
      if (!isStopped) setTold({ text, sentences });
    };
    const timer = setTimeout(() => (text.trim() ? void tell().catch(() => {}) : setTold(undefined)), text.trim() ? PAUSE : 0);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [text, isFinished]);

  const sentences = told?.sentences ?? [];
  return (
    <div class="search-problems" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>
          <bdi>{sentence}</bdi>
        </p>
      ))}
    </div>
  );
}
