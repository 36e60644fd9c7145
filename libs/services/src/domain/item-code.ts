/** 实施编码: unified social credit code (18), level of exercise (1), basic code (12); GB/T 39554.1-2020. */
const ITEM_CODE = /^[0-9A-HJ-NP-RTUW-Y]{18}\d{13}$/;

/** Whether a text has the form of an 实施编码. The check digit of the credit code is the organisation's question. */
export const isItemCode = (text: string): boolean => ITEM_CODE.test(text);

/** The department an 实施编码 names by its first 18 characters (U19). */
export const departmentCodeOf = (itemCode: string): string => itemCode.slice(0, 18);
