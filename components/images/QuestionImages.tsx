import { i18n } from '#i18n';
import type { QuestionImage } from '../../utils/domain.ts';
import type { ModelSettings } from '../../utils/store/default-settings.ts';
import { ImageStrip } from './ImageStrip.tsx';
import type { ImageTrouble } from './use-images.ts';
import { WhoSees } from './WhoSees.tsx';

interface QuestionImagesProps {
  readonly images: readonly QuestionImage[];
  readonly setImages: (images: readonly QuestionImage[]) => void;
  readonly trouble: ImageTrouble | undefined;
  /** Who would be asked. */
  readonly models: readonly ModelSettings[];
}

const words: Readonly<Record<ImageTrouble, () => string>> = {
  unreadable: () => i18n.t('images.unreadable'),
  'too-many': () => i18n.t('images.tooMany'),
};

/** The images that go along with a question that is being written. */
export function QuestionImages({ images, setImages, trouble, models }: QuestionImagesProps) {
  return (
    <>
      {images.length > 0 && (
        <ImageStrip
          images={images}
          onRemove={(index) => setImages(images.filter((_, position) => position !== index))}
        />
      )}
      {trouble && (
        <p className="meta" role="status">
          {words[trouble]()}
        </p>
      )}
      {images.length > 0 && <WhoSees models={models} />}
    </>
  );
}
