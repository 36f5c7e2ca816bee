package org.heartland.render.page;

import java.util.List;

/** A part of the brief under a heading; the id is that of its place on the page. */
record Section(String id, String title, List<Block> blocks) {}
