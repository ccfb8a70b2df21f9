const nameOf = (articleId: string, draftId: string) => `unionclip-draft:${articleId}:${draftId}`;

/** Says, until the signal, that this window has the draft: a browser that dies lets go of it by itself. */
export function holdDraft(articleId: string, draftId: string, signal: AbortSignal): void {
  const released = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  navigator.locks?.request(nameOf(articleId, draftId), () => released).catch(() => {});
}

/** The drafts of an article that are being written in some window now. */
export async function heldDrafts(articleId: string): Promise<Set<string>> {
  const state = await navigator.locks?.query().catch(() => undefined);
  const prefix = nameOf(articleId, '');
  return new Set((state?.held ?? []).flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
