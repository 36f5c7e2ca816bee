package org.heartland.render.page;

import java.util.List;

/**
 * A page of paper, or a list that only a screen shows.
 *
 * @param id its anchor
 * @param title its heading; on the first page that of the whole
 */
record Sheet(String id, String title, List<SheetPart> parts, boolean printed) {}
