// Packs dist/cdn for those who host the files themselves: dist/civic-elements-<version>.zip, to be attached to a
// release. It is not part of the npm package, which has the same files in dist/cdn. Two builds of the same files give
// the same archive: times are fixed, names are in order.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string} */ file) => path.join(root, file);

/** The script that suits every page; its tag is in the read-me. */
const SCRIPT = 'civic-elements.classic.js';

/** What the webmaster reads first. @param {string} version @param {string} integrity */
const readMe = (version, integrity) => `civic-elements ${version}
========================

1. Copy the folder "civic" to the root of your web server. Keep its files together and as they are:
   the script fetches some of them when a page needs them. Files that end in .map are for debugging
   only and may be left out.

2. Paste this into a page. "/civic/" is where you have put the folder, "/news.json" the address of
   your list of articles:

   <script src="/civic/${SCRIPT}" defer></script>
   <news-list src="/news.json"></news-list>

   To have browsers refuse a script that somebody has changed, add its checksum. The tag then fits
   version ${version} only:

   <script src="/civic/${SCRIPT}" defer
     integrity="${integrity}"></script>

   If the files lie on another host than the page, add crossorigin="anonymous" too; that host has to
   send Access-Control-Allow-Origin. The checksums of all other files are in civic/integrity.json.

3. Open the page. Is the list not there? The console of the browser (F12) tells why.

The licence (MIT) is in LICENSE.txt, those of the parts in civic/licenses.txt.


civic-elements ${version} 使用说明
========================

1. 将 civic 文件夹复制到网站根目录。请保持其中的文件完整，不要改名或合并：脚本会在需要时加载
   其他文件。以 .map 结尾的文件仅供调试，可以不上传。

2. 将下面的代码粘贴到网页中。"/civic/" 为该文件夹所在的位置，"/news.json" 为新闻列表的地址：

   <script src="/civic/${SCRIPT}" defer></script>
   <news-list src="/news.json"></news-list>

   如需让浏览器拒绝加载被篡改的脚本，请加上校验值（仅适用于 ${version} 版本）：

   <script src="/civic/${SCRIPT}" defer
     integrity="${integrity}"></script>

   如果脚本与网页不在同一域名下，还须加上 crossorigin="anonymous"，并由脚本所在的服务器返回
   Access-Control-Allow-Origin。其他文件的校验值见 civic/integrity.json。

3. 打开网页查看。如果没有显示列表，请按 F12 打开浏览器控制台查看原因。

许可协议（MIT）见 LICENSE.txt，所含第三方组件的许可协议见 civic/licenses.txt。
`;

/** Name of the archive of a version. @param {string} version */
export const zipName = (version) => `civic-elements-${version}.zip`;

const versionOf = () => JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version;

/** The archive of what is in dist/cdn. */
export function archive() {
  const version = versionOf();
  const cdn = at('dist/cdn');
  const integrity = JSON.parse(fs.readFileSync(path.join(cdn, 'integrity.json'), 'utf8'));
  // Old editors of Windows take a text for UTF-8 by its mark only, and know one kind of line end.
  const text = (/** @type {string} */ content) => strToU8(content.replace(/\r?\n/g, '\r\n'));
  const folder = `civic-elements-${version}`;
  /** @type {Record<string, Uint8Array>} */
  const files = {
    [`${folder}/LICENSE.txt`]: text(fs.readFileSync(at('LICENSE'), 'utf8')),
    [`${folder}/README.txt`]: text(`\uFEFF${readMe(version, integrity[SCRIPT])}`),
  };
  const names = fs
    .readdirSync(cdn, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(cdn, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  for (const name of names) files[`${folder}/civic/${name}`] = fs.readFileSync(path.join(cdn, name));
  // The format has no zone: the first day that it can name, in local time, is the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Writes the archive, in place of those of before. */
export function buildZip() {
  for (const name of fs.readdirSync(at('dist'))) if (name.endsWith('.zip')) fs.rmSync(at(`dist/${name}`));
  fs.writeFileSync(at(`dist/${zipName(versionOf())}`), archive());
}
