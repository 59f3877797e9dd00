import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { RunSummary } from '../../utils/store/history.ts';
import { maxNoteLength, readTags } from '../../utils/store/read-tags.ts';
import type { MarkChange } from './history-store.ts';

interface MarkEditorProps {
  readonly run: Pick<RunSummary, 'tags' | 'note'>;
  readonly onMark: (marks: MarkChange) => void;
  readonly onDone: () => void;
}

/** The tags and the note of a run. Kept when the person is done, and not before. */
export function MarkEditor({ run, onMark, onDone }: MarkEditorProps) {
  const id = useId();
  const [tags, setTags] = useState((run.tags ?? []).join(', '));
  const [note, setNote] = useState(run.note ?? '');
  const save = () => {
    const read = readTags(tags);
    onMark({ tags: read.length > 0 ? read : undefined, note: note.trim() === '' ? undefined : note.trim() });
    onDone();
  };
  return (
    <form
      className="mark-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label htmlFor={`${id}-tags`}>{i18n.t('history.tags')}</label>
      <input
        className="field"
        id={`${id}-tags`}
        dir="auto"
        autoComplete="off"
        placeholder={i18n.t('history.tagsHint')}
        // biome-ignore lint/a11y/noAutofocus: the person opened the form a moment ago, in order to write here.
        autoFocus
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-note`}>{i18n.t('history.note')}</label>
      <textarea
        className="field"
        id={`${id}-note`}
        dir="auto"
        rows={2}
        maxLength={maxNoteLength}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="tools">
        <button type="submit" className="btn small">
          {i18n.t('history.keep')}
        </button>
        <button type="button" className="tool" onClick={onDone}>
          {i18n.t('history.cancel')}
        </button>
      </p>
    </form>
  );
}
