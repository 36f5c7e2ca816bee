package org.heartland.render.page;

import java.util.List;

/** A part of the brief under a heading; the id is its anchor on the page. */
record Section(String id, String title, List<Block> blocks) {}
