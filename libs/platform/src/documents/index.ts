export { DocumentRenderer } from './document-renderer';
export { DOCUMENT_FORMATS, type DocumentFormat, type RenderedDocument } from './rendered-document';
