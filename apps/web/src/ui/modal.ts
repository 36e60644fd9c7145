// A chunk of its own: few pages need a dialog before somebody asks for one.
export { Modal } from 'antd';
