import { catalog, type ServiceId, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { ServiceSettings, Settings } from '../../utils/store/settings.ts';

/** On, and with a key: it will be asked. */
export function isReady(service: ServiceSettings): boolean {
  return service.on && service.keyEnding !== undefined;
}

export function readyServices(settings: Settings): ServiceId[] {
  return serviceIds.filter((id) => isReady(settings.services[id]));
}

/** The host a question to this service goes to, the user's own address included. */
export function hostOf(id: ServiceId, service: ServiceSettings): string {
  const address = service.baseURL ?? catalog[id].baseURL;
  return URL.canParse(address) ? new URL(address).host : address;
}

/** "OpenAI, United States". For an address of the user's own nobody can say who runs it. */
export function operatorOf(id: ServiceId, service: ServiceSettings, locale: string): string | undefined {
  if (hostOf(id, service) !== catalog[id].host) return undefined;
  const country = new Intl.DisplayNames([locale], { type: 'region' }).of(catalog[id].country);
  return `${catalog[id].operator}, ${country}`;
}
