// Editors that bring no types of their own; the pages use one call of each.
declare module 'ace-code';
declare module 'codemirror5';
declare module 'draft-js';
declare module 'trix';
declare module '*.css';
