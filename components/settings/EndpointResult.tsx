import { i18n } from '#i18n';
import { Failure } from './Failure.tsx';
import type { Endpoint } from './use-endpoint.ts';

/** What came of connecting to an address. */
export function EndpointResult({ endpoint, name }: { endpoint: Endpoint | undefined; name: string }) {
  switch (endpoint?.state) {
    case undefined:
      return null;
    case 'reading':
      return <p className="meta">{i18n.t('endpoints.connecting', [name])}</p>;
    case 'read':
      return <p className="meta">{i18n.t('endpoints.found', endpoint.modelIds.length)}</p>;
    case 'not-an-address':
      return <p className="meta">{i18n.t('options.notAnAddress')}</p>;
    case 'not-allowed':
      return <p className="meta">{i18n.t('options.notAllowed')}</p>;
    case 'failed':
      return <Failure error={endpoint.error} label={name} />;
  }
}
