/** Version of this copy of the library, for support: `customElements.get('news-list').civicVersion`. */
export const version = '0.1.0';
