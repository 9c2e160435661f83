/** The OHIF viewer as a servlet. */
module dev.vna.viewer {
  requires static jakarta.servlet;

  exports dev.vna.viewer;
}
