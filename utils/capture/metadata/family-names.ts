/** Whether a word of two or three characters is a person's name: Chinese names begin with one of few family names. */

const DOUBLE = /^(?:欧阳|上官|司马|诸葛|东方)/;
/** The most common ones: nineteen names in twenty. */
const FAMILY =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤文康温施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫燕]/u;
/** What ends in these is a thing said in brackets, or a paper. */
const NO_PERSON = /[完略续待转载版图表章页试行附注稿社报网]$/;

/** Words that begin with a family name: [关闭], 文字. */
const WORD =
  /^(?:关[闭注于键]|文[章字件化明]|时[间政事]|安[全徽]|高[清度]|成[功都]|金[额融]|连[接载]|方[式法便]|向[上下]|江[苏西南]|农[业村民]|程序|路线|车间|阳光|和谐|温馨.?|郑重|项目|简介|景区|党[建委]|石油|史料|万[元人]|经[济费]|单位|水利)$/;

export const isChineseName = (name: string): boolean =>
  (DOUBLE.test(name) ? name.length >= 3 && name.length <= 4 : FAMILY.test(name) && name.length >= 2 && name.length <= 3) &&
  !NO_PERSON.test(name) &&
  !WORD.test(name);
