import { CopyButton } from './CopyButton.tsx';

/** A line to run in a terminal, whole, and the way to copy it. */
export function CommandLine({ text }: { text: string }) {
  return (
    <div className="command">
      <pre dir="ltr">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} />
    </div>
  );
}
