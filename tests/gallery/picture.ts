import type { QuestionImage } from '../../utils/domain.ts';

/** A small drawing: a yellow disc on blue. Its size is said as that of a usual photograph. */
export const picture: QuestionImage = {
  mediaType: 'image/png',
  data: [
    'iVBORw0KGgoAAAANSUhEUgAAADAAAAAkCAIAAABAJy5dAAABJklEQVR42s3OUUfDcRjF8fPCIiIiRkSMlKaUctKUspRNKaWUspSm',
    'KSUiIiJiROy99CYav5tuNud5fv+Lh8/1OV8MsRsKhvkTCkb4HQpG2QkFY/wKBeP8DAUlfoSCCb4X4rdbLmQHk3xz60X0497EFF8d',
    'BqT851hGmS9WYk1iHcc0n01MNYlpH7N81DlqEv0CFd7r3EH6BRZ4J3LXJOILlngrygwSX7DCa1FmkPiCVTZFmUHiC6q8UGTWJMoR',
    'NngmyqwRX7DFE1FmkPiCbR6JMoPEF+zyQJQZJL6gwT2du0a/wD7rOneQfoFD7pg4akz7OGbNylRjHccpNx3EGscyzrnuNiDFvYlL',
    'rhWiF1HIDq7IUHDD5VDQ4mIoaHM+FDxwLhQ8cSaUP4hTplqkCB7uAAAAAElFTkSuQmCC',
  ].join(''),
  width: 2048,
  height: 1536,
};
