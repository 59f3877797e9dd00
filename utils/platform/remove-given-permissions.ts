import { browser } from '#imports';

/** Gives back every host the person allowed since the installation. What was asked for then stays. */
export async function removeGivenPermissions(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  const given = origins.filter((origin) => !fixed.includes(origin));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}
