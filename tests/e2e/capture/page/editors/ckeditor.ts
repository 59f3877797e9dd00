import '@ckeditor/ckeditor5-ui/dist/index.css';
import '@ckeditor/ckeditor5-list/dist/index.css';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = async (place) => {
  const element = document.createElement('div');
  place.append(element);
  await ClassicEditor.create(element, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, List],
    toolbar: ['bulletedList', 'numberedList'],
  });
};
