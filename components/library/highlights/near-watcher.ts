/** Tells parts of a long list when they come near to what is in sight, and when they are far again: one observer for all of them. */
export class NearWatcher {
  readonly #tell = new Map<Element, (space: number | undefined) => void>();
  #observer: IntersectionObserver | undefined;

  /** `onMove` gets nothing when the part is near, its height when it is far. Returns the stop. */
  watch(part: Element, root: Element | null, margin: string, onMove: (space: number | undefined) => void): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          this.#tell.get(target)?.(isIntersecting ? undefined : boundingClientRect.height);
        }
      },
      { root, rootMargin: margin },
    );
    this.#tell.set(part, onMove);
    this.#observer.observe(part);
    return () => {
      this.#tell.delete(part);
      this.#observer?.unobserve(part);
    };
  }
}
