/** What on a command line is a wish to open something of ours: several files and folders, in their order, and nothing else. */
import { findPackageArguments } from '@main/app/package-argument';
import { expect, test } from 'vitest';

const place = {
  workingFolder: '/media/disc',
  applicationFolder: '/opt/chengfu',
  isFolder: (path: string) => ['/media/disc', '/media/disc/七月', '/opt/chengfu'].includes(path),
};

test('packages, parts, cards and folders are taken in order, relative ones from the folder of the start', () => {
  const words = ['一.cfp', '/media/disc/二.CFP', '承复-a.cfp.002', '身份卡.cfc', '七月', '.'];
  expect(findPackageArguments(words, place)).toEqual([
    '/media/disc/一.cfp',
    '/media/disc/二.CFP',
    '/media/disc/承复-a.cfp.002',
    '/media/disc/身份卡.cfc',
    '/media/disc/七月',
    '/media/disc',
  ]);
});

test('switches, other files, missing folders and the program itself are none', () => {
  const words = ['--data-folder=/x.cfp', '-cfp', '', '说明.txt', 'a.cfp.1', '没有的文件夹', '/opt/chengfu'];
  expect(findPackageArguments(words, place)).toEqual([]);
});
