// Tries the elements on a real WordPress.
//   node bench/wordpress.mjs [--folder=civic-wordpress]      a folder of its own; by default beside the system's temporary files
//
// For Debian, as root: takes wordpress, mariadb-server and php from apt, and makes in one folder a database of its own,
// a site with 30 posts that have pictures, and pages that hold one script tag and one <news-list>. The pages are served
// by the site itself and from another origin. Ends with 1 unless each of them leads to all 30 posts with their pictures.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cdn } from './support/args.mjs';
import { freshPage, startBrowser } from './support/browser.mjs';
import { answers, freePort, start, until } from './support/processes.mjs';
import { readAll, scripts } from './support/read-list.mjs';
import { serve } from './support/serve.mjs';

const POSTS = 30;
const PER_PAGE = 10;
const folder = path.resolve(
  process.argv.find((arg) => arg.startsWith('--folder='))?.slice('--folder='.length) ??
    path.join(os.tmpdir(), 'civic-wordpress'),
);
const at = (/** @type {string} */ name) => path.join(folder, name);

// --- programs ------------------------------------------------------------------------------------------------------

function installPackages() {
  if (fs.existsSync('/usr/share/wordpress/wp-load.php') && fs.existsSync('/usr/sbin/mariadbd')) return;
  console.log('Installing wordpress, mariadb-server and php with apt-get.');
  const options = /** @type {import('node:child_process').ExecFileSyncOptions} */ ({
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  execFileSync('apt-get', ['update', '-qq'], options);
  const packages = [
    'wordpress',
    'mariadb-server',
    'php-cli',
    'php-mysql',
    'php-gd',
    'php-xml',
    'php-mbstring',
    'php-curl',
  ];
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

async function startDatabase() {
  const data = at('database');
  const socket = at('mariadb.sock');
  const quiet = /** @type {import('node:child_process').ExecFileSyncOptions} */ ({ stdio: 'ignore' });
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--user=root', '--auth-root-authentication-method=normal', '--skip-test-db'],
    quiet,
  );
  start('/usr/sbin/mariadbd', [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--pid-file=${at('mariadb.pid')}`,
    '--user=root',
    '--skip-networking',
  ]);
  await until('The database', () => fs.existsSync(socket));
  const sql = (/** @type {string} */ text) =>
    execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', text], quiet);
  await until('The database', () => {
    try {
      sql('SELECT 1');
      return true;
    } catch {
      return false;
    }
  });
  sql(
    "CREATE DATABASE wordpress CHARACTER SET utf8mb4; CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress'; GRANT ALL ON wordpress.* TO wordpress@localhost",
  );
  return socket;
}

/** Configuration of the site. @param {string} socket @param {string} origin */
const configuration = (socket, origin) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'wordpress');
define('DB_PASSWORD', 'wordpress');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_CONTENT_DIR', __DIR__ . '/wp-content');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Fills the site: posts with a picture each, two authors' worth of categories, titles with entities. */
const filling = `<?php
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
update_option('permalink_structure', '/%year%/%postname%/');
update_option('timezone_string', 'Asia/Shanghai');
flush_rewrite_rules(false);
foreach (get_posts(['numberposts' => -1]) as $post) wp_delete_post($post->ID, true);
$titles = ['Harbour ferries & winter timetable', 'Council approves the "bridge" budget', '市民中心窗口服务时间调整公告', 'Library <em>closed</em> on Friday'];
$categories = array_map(fn($name) => wp_create_category_of($name), ['Transport', 'Council']);
function wp_create_category_of($name) { $made = wp_insert_term($name, 'category'); return is_wp_error($made) ? get_cat_ID($name) : $made['term_id']; }
for ($i = 1; $i <= ${POSTS}; $i++) {
  $id = wp_insert_post([
    'post_title' => $titles[$i % 4] . " no. $i",
    'post_content' => "<!-- wp:paragraph --><p>Text of notice $i. It says what will happen, where, and whom to ask about it.</p><!-- /wp:paragraph -->",
    'post_status' => 'publish',
    'post_author' => 1,
    'post_date' => date('Y-m-d H:i:s', strtotime('2026-09-30 08:30:00') - $i * 86400),
    'post_category' => [$categories[$i % 2]],
    'tags_input' => ['city', 'notice'],
  ]);
  $uploads = wp_upload_dir();
  $file = $uploads['path'] . "/picture-$i.jpg";
  $picture = imagecreatetruecolor(640, 400);
  imagefill($picture, 0, 0, imagecolorallocate($picture, ($i * 37) % 256, ($i * 91) % 256, 160));
  imagestring($picture, 5, 280, 190, "Picture $i", imagecolorallocate($picture, 255, 255, 255));
  imagejpeg($picture, $file, 80);
  $image = wp_insert_attachment(['post_mime_type' => 'image/jpeg', 'post_title' => "picture-$i", 'post_status' => 'inherit'], $file, $id);
  wp_update_attachment_metadata($image, wp_generate_attachment_metadata($image, $file));
  update_post_meta($image, '_wp_attachment_image_alt', "Coloured board with the number $i");
  set_post_thumbnail($id, $image);
}
echo 'WordPress ' . get_bloginfo('version') . ', PHP ' . PHP_VERSION . ', posts: ' . wp_count_posts()->publish;
`;

async function startSite() {
  const isOurs = fs.existsSync(at('database'));
  if (fs.existsSync(folder) && !isOurs) throw new Error(`${folder} is there already, and is not from here`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  installPackages();
  const socket = await startDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // A copy: Debian's own is shared by all sites of a machine.
  execFileSync('cp', ['-rL', '/usr/share/wordpress', at('site')]);
  fs.writeFileSync(at('site/wp-config.php'), configuration(socket, origin));
  fs.mkdirSync(at('site/wp-content/uploads'), { recursive: true });
  fs.cpSync(cdn, at('site/civic'), { recursive: true });
  start('php', ['-d', 'memory_limit=256M', '-S', `127.0.0.1:${port}`, '-t', at('site')], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await until('The site', () => answers(`${origin}/wp-admin/install.php`));
  const form = new URLSearchParams({
    weblog_title: 'City of Lanwan',
    user_name: 'editor',
    admin_password: 'correct horse battery',
    admin_password2: 'correct horse battery',
    pw_weak: 'on',
    admin_email: 'editor@example.org',
    Submit: 'Install WordPress',
    language: '',
  });
  const installed = await fetch(`${origin}/wp-admin/install.php?step=2`, { method: 'POST', body: form });
  if (!installed.ok) throw new Error(`The installer answered ${installed.status}`);
  fs.writeFileSync(at('site/fill.php'), filling);
  console.log(
    execFileSync('php', [at('site/fill.php')], { encoding: 'utf8', cwd: at('site') })
      .split('\n')
      .at(-1),
  );
  fs.rmSync(at('site/fill.php'));
  return origin;
}

// --- pages ---------------------------------------------------------------------------------------------------------

/** @param {string} script @param {string} src @param {string} attributes */
const pageOf = (script, src, attributes) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">\n${script}\n<news-list src="${src}"${attributes}></news-list></html>`;

const origin = await startSite();
const src = `${origin}/wp-json/wp/v2/posts?_embed`;
/** @type {Record<string, string>} */
const elsewhere = {};
const other = await serve(({ pathname }) => (elsewhere[pathname] ? { body: elsewhere[pathname] } : undefined));
const browser = await startBrowser();
let misses = 0;

for (const [kind, script] of Object.entries(scripts))
  for (const pager of ['more', 'pages'])
    for (const place of ['same origin', 'other origin']) {
      const attributes = ` page-size="${PER_PAGE}"${pager === 'more' ? '' : ' pager="pages"'}`;
      const name = `${kind}-${pager}-${place.replace(' origin', '')}`;
      if (place === 'same origin')
        fs.writeFileSync(at(`site/${name}.html`), pageOf(script('/civic/'), '/wp-json/wp/v2/posts?_embed', attributes));
      else elsewhere[`/${name}`] = pageOf(script('/cdn/'), src, attributes);
      const { page, context, errors } = await freshPage(browser);
      /** @type {string[]} */
      const requests = [];
      page.on('request', (request) => request.url().includes('/wp-json/') && requests.push(request.url()));
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
      await page.goto(place === 'same origin' ? `${origin}/${name}.html` : `${other.origin}/${name}`);
      const articles = await readAll(page, pager).catch((error) => {
        errors.push(String(error).split('\n')[0]);
        return [];
      });
      await page.waitForLoadState('networkidle');
      const pictures = articles.filter(({ picture }) => /\/picture-\d+/.test(picture)).length;
      const drawn = await page
        .locator('news-list img')
        .evaluateAll(
          (images) => images.filter((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0).length,
        );
      const fine = articles.length === POSTS && pictures === POSTS && !errors.length;
      if (!fine) misses++;
      console.log(
        `${fine ? 'ok  ' : 'MISS'} ${name}: ${articles.length} posts, ${pictures} with a picture, ${drawn} pictures drawn on the last page, ${requests.length} requests${errors.length ? `; ${errors.join('; ')}` : ''}`,
      );
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: at(`${name}.png`) });
      await context.close();
    }

// Without any attribute but `src`, as on a page that someone writes in a minute.
{
  elsewhere['/bare'] = pageOf(scripts.classic('/cdn/'), src, '');
  const { page, context, errors } = await freshPage(browser);
  await page.goto(`${other.origin}/bare`);
  const articles = await readAll(page, 'more').catch(() => []);
  const fine = articles.length === POSTS && !errors.length;
  if (!fine) misses++;
  console.log(`${fine ? 'ok  ' : 'MISS'} bare: ${articles.length} posts`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: at('bare.png') });
  await context.close();
}

// A list and a page for any of its articles: from the second page of the list to an article, and back to where one was.
for (const [kind, script] of Object.entries(scripts)) {
  const page = (/** @type {string} */ element) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">\n${script('/civic/')}\n${element}</html>`;
  const list = `<news-list src="/wp-json/wp/v2/posts?_embed" page-size="${PER_PAGE}" url-template="/article-${kind}.html?id={id}"></news-list>`;
  const view = '<article-view src="/wp-json/wp/v2/posts/{query.id}?_embed"><a href="/">All news</a></article-view>';
  fs.writeFileSync(at(`site/list-${kind}.html`), page(list));
  fs.writeFileSync(at(`site/article-${kind}.html`), page(view));
  const { page: tab, context, errors } = await freshPage(browser);
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
  let told = '';
  try {
    await tab.goto(`${origin}/list-${kind}.html`);
    const rows = tab.locator('news-list li');
    await rows.first().waitFor({ timeout: 20_000 });
    await tab.locator('news-list [part=more]').click();
    const row = rows.nth(PER_PAGE + 4);
    const title = (await row.locator('a').innerText()).trim();
    await row.scrollIntoViewIfNeeded();
    const place = await tab.evaluate(() => scrollY);
    await row.locator('a').click();
    await tab.locator('article-view [part=body]').waitFor({ timeout: 20_000 });
    const headline = (await tab.locator('article-view [part=title]').innerText()).trim();
    const text = (await tab.locator('article-view [part=body]').innerText()).trim();
    await tab.waitForLoadState('networkidle');
    await tab.screenshot({ path: at(`article-${kind}.png`), fullPage: true });
    if (headline !== title) errors.push(`the article is "${headline}", not "${title}"`);
    if (text.length < 20) errors.push(`its text is "${text}"`);
    await tab.goBack();
    await row.waitFor({ timeout: 20_000 });
    await tab.waitForFunction((was) => Math.abs(scrollY - was) < 60, place, { timeout: 10_000 });
    told = `"${title}", ${text.length} letters, back at ${await tab.evaluate(() => scrollY)} of ${place} px, ${await rows.count()} rows`;
  } catch (error) {
    errors.push(String(error).split('\n')[0]);
  }
  if (errors.length) misses++;
  console.log(
    `${errors.length ? 'MISS' : 'ok  '} list, article and back, ${kind}: ${told}${errors.length ? `; ${errors.join('; ')}` : ''}`,
  );
  await context.close();
}

await browser.close();
other.close();
console.log(`screenshots: ${folder}`);
process.exit(misses ? 1 : 0);
