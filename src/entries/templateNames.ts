/** The templates that are packed beside the pages, the plainest first: a page cannot list a folder. A test holds it to the folder `templates`. */
export const templateNames = ["street", "shushan", "huaguoshan"] as const;
