declare module '*.css';
/** Made from the sources: types are checked where it is not there yet, too. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
