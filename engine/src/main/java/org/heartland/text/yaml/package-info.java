/**
 * One YAML reader for everything that people write: closed keys, a place for every value, no anchors and no
 * tags.
 */
package org.heartland.text.yaml;
