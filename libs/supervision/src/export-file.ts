export { EXPORT_FORMATS, EXPORT_MEDIA_TYPES, fileOf, type ExportFormat } from '@zeqing/platform';
