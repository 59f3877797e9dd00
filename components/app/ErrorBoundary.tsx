import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { PlainText } from '../answers/markdown/PlainText.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';

interface ErrorBoundaryProps {
  readonly readRun: () => Run | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error?: Error;
}

/** When drawing fails: what happened, the answers as plain text, and a way to start over. Nothing else may fail here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const run = this.props.readRun();
    const details = error.stack ?? error.message;
    return (
      <div className="panel">
        <main className="crash">
          <h1 className="page-title">{i18n.t('crash.title')}</h1>
          <p>{i18n.t('crash.text')}</p>
          <p className="tools">
            <button type="button" className="btn go" onClick={() => location.reload()}>
              {i18n.t('crash.reload')}
            </button>
            <CopyButton text={details} />
          </p>
          <details className="detail caret">
            <summary>{i18n.t('notice.details')}</summary>
            <pre>{details}</pre>
          </details>
          {run && <h2>{run.question.text}</h2>}
          {run?.answers.map((answer) => (
            <section key={answer.id}>
              <h3>{answer.model.label}</h3>
              <div className="pre raw">
                <PlainText source={answer.text} />
              </div>
            </section>
          ))}
        </main>
      </div>
    );
  }
}
