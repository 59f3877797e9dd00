import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { isReadableImage, readFileImage } from '../../utils/capture/image/read-file-image.ts';
import type { QuestionImage } from '../../utils/domain.ts';

/** Most images of one question: more cannot be looked at one by one. */
const maxImages = 4;

export type ImageTrouble = 'unreadable' | 'too-many';

/** Takes images that are pasted or dropped into a question. */
export interface ImageInput {
  readonly trouble: ImageTrouble | undefined;
  /** For the element in which the question is written. */
  readonly handlers: {
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

export function useImages(
  images: readonly QuestionImage[],
  setImages: (images: readonly QuestionImage[]) => void,
): ImageInput {
  const [trouble, setTrouble] = useState<ImageTrouble>();

  async function take(files: readonly File[]): Promise<void> {
    const read = await Promise.all(files.map(readFileImage));
    const found = read.filter((image) => image !== undefined);
    const all = [...images, ...found];
    setImages(all.slice(0, maxImages));
    setTrouble(all.length > maxImages ? 'too-many' : found.length < files.length ? 'unreadable' : undefined);
  }

  return {
    trouble,
    handlers: {
      onPaste(event) {
        const files = filesOf(event.clipboardData);
        // Office programs put a picture of the text beside the text, which is what is meant.
        if (files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
        event.preventDefault();
        void take(files);
      },
      onDragOver(event) {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      },
      onDrop(event) {
        if (!event.dataTransfer.types.includes('Files')) return;
        // Without it, the browser would open the file in the place of the panel.
        event.preventDefault();
        void take([...event.dataTransfer.files]);
      },
    },
  };
}

function filesOf({ files }: DataTransfer): File[] {
  return [...files].filter(isReadableImage);
}
