const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const givenNames = ["秀英", "建国", "桂兰", "志强", "玉华", "明德", "春梅", "永福", "慧珍", "长林", "素琴", "国庆", "晓燕"];

/** A made name for the n-th person, from 0; after 260 people names return, as they do in a real street. */
export function madeName(person: number): string {
  const round = Math.floor(person / surnames.length);
  return surnames[person % surnames.length]! + givenNames[(person + round * 3) % givenNames.length]!;
}
