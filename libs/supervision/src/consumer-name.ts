/** The consumer that keeps the counted rows; how far it is says what the figures hold. */
export const FIGURES_CONSUMER = 'supervision-figures';
