import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/lists';
import 'tinymce/skins/ui/oxide/skin.css';
import 'tinymce/themes/silver';
import type { MountEditor } from '../mount-editor.ts';

export const mount: MountEditor = async (place) => {
  const target = document.createElement('textarea');
  place.append(target);
  await tinymce.init({
    target,
    height: 240,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    plugins: 'lists',
    contextmenu: false,
    promotion: false,
  });
};
