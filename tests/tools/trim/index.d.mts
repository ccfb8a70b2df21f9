/** What a build takes of a library's module; nothing for modules that are taken as they are. */
export function trim(code: string, id: string): string | null;
