/** The one half of opencc-js that is used; its own types import without endings, which nodenext does not resolve. */
declare module 'opencc-js/t2cn' {
  export function Converter(way: { readonly from: 't'; readonly to: 'cn' }): (text: string) => string;
}
