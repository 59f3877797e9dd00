import type { ReactElement, ReactNode } from 'react';
import { i18n } from '#i18n';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  /** A sign of the set, or something drawn in its place. */
  readonly icon: IconName | ReactElement;
  /** `plain` for what is nobody's fault, `care` for what needs attention, `fault` for errors only. */
  readonly tone?: 'plain' | 'care' | 'fault';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly tools?: ReactNode;
  /** For the fold at the end: what only some want to know, line by line. */
  readonly details?: readonly string[] | undefined;
}

/** What happened, in one sentence, and what can be done about it. It stays as long as it is true. */
export function Notice({ icon, tone = 'plain', title, children, tools, details = [] }: NoticeProps) {
  return (
    <div className={tone === 'plain' ? 'notice' : `notice ${tone}`}>
      {typeof icon === 'string' ? <Icon name={icon} /> : icon}
      <b>{title}</b>
      {children}
      {tools && <div className="tools">{tools}</div>}
      {details.length > 0 && (
        <details className="detail caret">
          <summary>{i18n.t('notice.details')}</summary>
          <pre>{details.join('\n')}</pre>
        </details>
      )}
    </div>
  );
}
