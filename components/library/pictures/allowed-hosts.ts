import { useState } from 'preact/hooks';
import { browser } from '#imports';
import { forgetWish } from '../../../utils/messaging/highlight-sites';
import { hostOrigins } from '../../../utils/model/image';
import { useOnPermissions } from '../../hooks/use-permissions';

/** Hosts whose files the person allowed us to fetch; undefined until the browser has answered. */
export type AllowedHosts = readonly string[] | undefined;

/**
 * Asks the browser for leave to fetch from these hosts. Call it in the press itself, before anything is awaited: later the browser takes it for
 * nobody's wish.
 */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  // The worker must not take this leave for one for highlights that the person was asked for before, and refused.
  void forgetWish().catch(() => undefined);
  return browser.permissions.request({ origins: hosts.flatMap(hostOrigins) });
}

/** Gives the leave back. */
export async function revokeHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: hostOrigins(host) });
}

/** The allowed hosts, kept up to date, also when they are changed in the browser's own settings. */
export function useAllowedHosts(): AllowedHosts {
  const [hosts, setHosts] = useState<AllowedHosts>();
  useOnPermissions(() => {
    void browser.permissions.getAll().then(
      ({ origins = [] }) => setHosts(hostsOf(origins)),
      // Without an answer none counts as allowed: then the browser asks once more.
      () => setHosts([]),
    );
  });
  return hosts;
}

/** The hosts behind match patterns such as `https://img.example/*`, each once, in order. */
export function hostsOf(patterns: readonly string[]): string[] {
  const hosts = patterns.flatMap((pattern) => /^(?:\*|https?):\/\/([^/]+)\/\*$/.exec(pattern)?.[1] ?? []);
  return [...new Set(hosts)].sort();
}

/** Whether a host is among the allowed ones, by itself or below a wildcard. */
export function isAllowedHost(host: string, allowed: AllowedHosts): boolean {
  return (allowed ?? []).some((one) => one === host || one === '*' || (one.startsWith('*.') && `.${host}`.endsWith(one.slice(1))));
}
