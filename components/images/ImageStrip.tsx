import { i18n } from '#i18n';
import { imageAddress } from '../../utils/ask/image-address.ts';
import type { QuestionImage } from '../../utils/domain.ts';
import { formatBytes } from '../shared/format-bytes.ts';
import { Icon } from '../shared/Icon.tsx';
import { textLocale } from '../shared/text-locale.ts';

interface ImageStripProps {
  readonly images: readonly QuestionImage[];
  /** Absent: they stay. */
  readonly onRemove?: (index: number) => void;
}

/** The images of a question, small, each with its size. Drawn from what is kept: nothing is loaded. */
export function ImageStrip({ images, onRemove }: ImageStripProps) {
  return (
    <ul className="images" aria-label={i18n.t('images.label')}>
      {images.map((image, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: images have no name, and never change their order.
        <li key={index}>
          <img src={imageAddress(image)} alt={i18n.t('images.alt', [index + 1])} />
          <span className="meta">{sizeOf(image)}</span>
          {onRemove && (
            <button
              type="button"
              className="icon-btn"
              aria-label={i18n.t('images.remove', [index + 1])}
              title={i18n.t('images.remove', [index + 1])}
              onClick={() => onRemove(index)}
            >
              <Icon name="close" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "800 × 600, 120 kB". Three bytes are four letters. */
function sizeOf({ width, height, data }: QuestionImage): string {
  return `${width}\u00A0×\u00A0${height}, ${formatBytes(Math.floor((data.length * 3) / 4), textLocale())}`;
}
