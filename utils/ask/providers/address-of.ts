import type { ProviderId } from '../../domain.ts';
import { catalog, type ServiceEntry } from './catalog.ts';

/** What the catalog knows of a provider; nothing of servers that only the user knows. */
export function entryOf(providerId: ProviderId): ServiceEntry | undefined {
  const entries: Readonly<Record<string, ServiceEntry>> = catalog;
  return entries[providerId];
}

/** Where a model's questions go: the user's own address for it, or its service's. Without a trailing slash. */
export function addressOf(model: { readonly providerId: ProviderId; readonly baseURL?: string | undefined }): string {
  return model.baseURL ?? entryOf(model.providerId)?.baseURL ?? '';
}
