/** Style sheets of packages are bundled; importing one gives nothing. */
declare module "*.css";
