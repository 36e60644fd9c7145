import i18next from 'i18next';

/** `allowClear={clearable()}`: a choice that can be taken back, by a button that is called so. */
export const clearable = (): { readonly label: string } => ({ label: i18next.t('ui:clear') });
