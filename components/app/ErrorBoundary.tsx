import { Component, type ErrorInfo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import { PlainText } from '../answers/markdown/PlainText.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';

interface ErrorBoundaryProps {
  /** The run on screen; absent on pages that show none. */
  readonly readRun?: () => Run | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error?: Error;
  /** Which components were being drawn, innermost first; known a moment after the error. */
  readonly components?: string | null | undefined;
}

/** When drawing fails: what happened, the answers as plain text, and a way to start over. Nothing else may fail here. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override componentDidCatch(_: Error, { componentStack }: ErrorInfo) {
    this.setState({ components: componentStack });
  }

  override render() {
    const { error, components } = this.state;
    if (!error) return this.props.children;
    const run = this.props.readRun?.();
    const details = [error.stack ?? error.message, components?.trim(), navigator.userAgent]
      .filter(Boolean)
      .join('\n\n');
    return (
      <div className="panel">
        <main className="crash">
          <div role="alert">
            <h1 className="page-title">{i18n.t('crash.title')}</h1>
            <p>{run ? i18n.t('crash.text') : i18n.t('crash.textAlone')}</p>
          </div>
          <p className="tools">
            <button type="button" className="btn go" onClick={() => location.reload()}>
              {i18n.t('crash.reload')}
            </button>
            <CopyButton text={details} label={i18n.t('crash.copyDetails')} />
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
