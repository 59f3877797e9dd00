import type { Code } from 'mdast';
import { i18n } from '#i18n';
import { CopyButton } from '../../shared/CopyButton.tsx';
import type { DrawContext } from './draw-context.ts';
import { MarkedText } from './MarkedText.tsx';
import { useTokens } from './use-tokens.ts';

/** A fenced or indented block of code, coloured, with its language and a Copy button. Scrolls sideways, never wraps. */
export function CodeBlock({ node, context }: { node: Code; context: DrawContext }) {
  const tokens = useTokens(node.value, node.lang);
  return (
    <figure className="code">
      <figcaption>
        <span>{node.lang || i18n.t('markdown.code')}</span>
        <CopyButton text={node.value} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable with the keyboard. */}
      <pre tabIndex={0} dir="ltr">
        <code>
          <MarkedText {...{ node, context, tokens }} />
        </code>
      </pre>
    </figure>
  );
}
