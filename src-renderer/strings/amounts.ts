/** Instants and sizes as people read them, always in China's time. */
import {
  datePartsOf,
  formatChineseDate,
  formatChineseMonthDay,
  formatChineseWeekday,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '@shared/domain/calendar/local-date';

/** 10:42. */
export function clockTime(at: number): string {
  const minutes = Math.floor((at - startOfDay(localDateOf(at))) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 5月21日, with the year only where it is another one. */
export function dayText(date: LocalDate, today: LocalDate): string {
  return datePartsOf(date).year === datePartsOf(today).year
    ? formatChineseMonthDay(date)
    : formatChineseDate(date);
}

/** The same in a narrow column: 2027-1-28 where the year is another one. */
export function shortDayText(date: LocalDate, today: LocalDate): string {
  const { year, month, day } = datePartsOf(date);
  return year === datePartsOf(today).year ? formatChineseMonthDay(date) : `${year}-${month}-${day}`;
}

/** 今天 10:42, 5月20日 10:42, 2025年12月3日. */
export function instantText(at: number, today: LocalDate): string {
  const date = localDateOf(at);
  if (date === today) return `今天 ${clockTime(at)}`;
  const sameYear = datePartsOf(date).year === datePartsOf(today).year;
  return sameYear ? `${formatChineseMonthDay(date)} ${clockTime(at)}` : formatChineseDate(date);
}

/** 刚刚, 12 分钟前, 3 小时前, 5 天前: how long something lies there. */
export function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`;
  return `${Math.floor(minutes / (24 * 60))} 天前`;
}

/** 5月21日 星期四. */
export function dayWithWeekday(date: LocalDate): string {
  return `${formatChineseMonthDay(date)} ${formatChineseWeekday(date)}`;
}

/** 40 秒, 2 分钟, 1 小时 5 分钟: rounded as a guess is told. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(5, Math.ceil(milliseconds / 5_000) * 5);
  if (seconds < 60) return `${seconds} 秒`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} 分钟`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}`;
}

/** 38 KB, 4.2 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(2)} GB`;
}
