import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '#imports';
import {
  answerMessages,
  createMenus,
  dropGrant,
  onCommand,
  onMenuClicked,
  registerSites,
  watchKnownPages,
  watchSearchIndex,
  watchSites,
  watchTrash,
} from '../utils/background';

export default defineBackground(() => {
  answerMessages();
  browser.commands.onCommand.addListener(onCommand);
  browser.contextMenus.onClicked.addListener(onMenuClicked);
  browser.runtime.onInstalled.addListener(createMenus);
  browser.runtime.onStartup.addListener(createMenus);
  browser.runtime.onInstalled.addListener(registerSites);
  browser.runtime.onStartup.addListener(registerSites);
  browser.tabs.onRemoved.addListener(dropGrant);
  watchKnownPages();
  watchSites();
  watchTrash();
  watchSearchIndex();
});
