/** Types of items as the national list of government service items names them: kept in these words, in every language. */
export const ITEM_TYPES = [
  ...['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决'],
  ...['其他行政权力', '公共服务'],
];
